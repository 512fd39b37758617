package vn.labuong.archive.ingest;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.Deposits;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.organisation.AgencyId;

/** A lot for each deposit, through the same door as every other file. */
@Component
class NewDeposits implements Deposits {

    private final Intake intake;
    private final ItemWriting writing;
    private final Items items;

    NewDeposits(Intake intake, ItemWriting writing, Items items) {
        this.intake = intake;
        this.writing = writing;
        this.items = items;
    }

    @Override
    public String deposit(String title, String language, @Nullable AgencyId agency, List<Deposited> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("A deposit of nothing");
        }
        UUID lot = intake.open(title, Intake.Source.UPLOAD, agency, null);
        ItemId item = take(lot, 1, files.get(0), described(title, language, agency));
        for (int at = 1; at < files.size(); at++) {
            Deposited file = files.get(at);
            intake.take(lot, at + 1, ArrivedName.of(file.name()), new ByteArrayInputStream(file.content()), () -> item);
        }
        intake.close(lot);
        return items.all(List.of(item)).get(0).code();
    }

    private ItemId take(UUID lot, int position, Deposited file, Description described) {
        return intake.take(
                        lot,
                        position,
                        ArrivedName.of(file.name()),
                        new ByteArrayInputStream(file.content()),
                        () -> writing.create(described))
                .item();
    }

    private static Description described(String title, String language, @Nullable AgencyId agency) {
        Description unread = Description.unread(ItemKind.TEXT, title, agency);
        return new Description(
                unread.kind(),
                unread.access(),
                null,
                unread.people(),
                agency,
                null,
                null,
                null,
                unread.rights(),
                language,
                null,
                null,
                false,
                List.of(new TaggedText(TextField.TITLE, 0, language, title, TaggedText.Status.ORIGINAL)),
                Map.of(),
                List.of(),
                List.of(),
                Set.of());
    }
}
