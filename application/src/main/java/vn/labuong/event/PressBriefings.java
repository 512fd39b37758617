package vn.labuong.event;

import java.util.List;
import java.util.Optional;

/** The press briefings that everybody may see. Each method costs one statement. */
public interface PressBriefings {

    /** All of them, cancelled ones too, the latest first. */
    List<PressBriefing> announced();

    Optional<PressBriefing> announced(String slug);
}
