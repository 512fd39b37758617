package vn.labuong.archive.upload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.FileId;

/**
 * A file on its way from a browser.
 *
 * @param position of its row in the lot
 * @param owner username of whoever sends it; nobody else may go on with it
 * @param path folder and name as the browser gave them
 * @param mark over its first and last bytes, as the browser reckons it
 * @param together all files of the lot belong to one item
 * @param file what it became, null as long as it is not whole
 */
public record Upload(
        UUID id,
        UUID lot,
        int position,
        String owner,
        String name,
        String path,
        long size,
        String mark,
        boolean together,
        @Nullable FileId file) {

    public boolean isDone() {
        return file != null;
    }
}
