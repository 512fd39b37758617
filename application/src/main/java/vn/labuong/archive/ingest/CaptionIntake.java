package vn.labuong.archive.ingest;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.sound.CaptionReading;
import vn.labuong.archive.sound.Captions;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;

/** Takes in a caption file for a recording that a person names. What was there in that language stays kept. */
@Component
public class CaptionIntake {

    private final Intake intake;
    private final CaptionRows rows;
    private final AuditLog audit;

    CaptionIntake(Intake intake, CaptionRows rows, AuditLog audit) {
        this.intake = intake;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Reads the file first: one that cannot be used is not taken.
     *
     * @return what the file says, taken or not
     */
    @Transactional
    public CaptionReading take(Item item, ArchiveFile recording, String language, String name, byte[] bytes) {
        CaptionReading reading = Captions.read(bytes);
        if (reading instanceof CaptionReading.Read) {
            UUID lot =
                    intake.open(name, Intake.Source.UPLOAD, item.description().agency(), null);
            Intake.Taken taken =
                    intake.take(lot, 1, ArrivedName.of(name), new ByteArrayInputStream(bytes), () -> item.id());
            rows.belongs(taken.file(), recording.id(), language);
            intake.close(lot);
            audit.record(AuditEvent.of("archive.captions.add", "item", item.code())
                    .to(Map.of("name", name, "language", language)));
        }
        return reading;
    }
}
