package vn.labuong.plan.importing;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Mention;
import vn.labuong.plan.TaskRole;

/** Whom a name in a document or a form means. */
@Component
public class Holders {

    private final RegisterLexicon lexicon;

    Holders(RegisterLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The holder of one whole name or {@code @GROUP}; the text itself where the register does not know it. */
    public TaskRole.Holder named(String name) {
        if (name.startsWith("@")) {
            return new TaskRole.Collective(new GroupCode(name.substring(1)));
        }
        List<Mention> mentions = lexicon.current().mentions(name);
        return mentions.size() == 1 ? of(mentions.get(0)) : new TaskRole.Verbatim(name);
    }

    /** The holder that a mention in a cell means. */
    public static TaskRole.Holder of(Mention mention) {
        return of(mention.name(), mention.kind() == Mention.Kind.AGENCY ? mention.agencies() : List.of());
    }

    static TaskRole.Holder of(String name, List<String> agencies) {
        if (name.startsWith("@")) {
            return new TaskRole.Collective(new GroupCode(name.substring(1)));
        }
        return agencies.isEmpty() ? new TaskRole.Verbatim(name) : new TaskRole.Named(new AgencyId(agencies.get(0)));
    }
}
