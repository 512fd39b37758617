package vn.labuong.archive.upload;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much may be sent. */
@Component
public class UploadSettings {

    /** What stays free on the disk, so that the database never meets a full one. */
    static final long RESERVE = DataSize.ofGigabytes(1).toBytes();

    private final long largest;
    private final int open;

    UploadSettings(
            @Value("${labuong.archive.largest-upload:4GB}") DataSize largest,
            @Value("${labuong.archive.open-uploads:50}") int open) {
        this.largest = largest.toBytes();
        this.open = open;
    }

    /** How many bytes one file may have. */
    public long largest() {
        return largest;
    }

    /** How many files one person may leave unfinished at a time. */
    public int open() {
        return open;
    }
}
