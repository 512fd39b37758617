package vn.labuong.portal.web;

import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.web.ArchiveFixture;

/** An invented photograph that everybody may see. */
public final class PressPhotograph {

    private PressPhotograph() {}

    /** Its code. */
    public static String published(ApplicationContext beans, String title) {
        Item made = ArchiveFixture.in(beans)
                .whole(title, Level.PUBLIC, "anh.png", TestPicture.png())
                .item();
        Description said = made.description();
        beans.getBean(ItemWriting.class)
                .change(
                        made.id(),
                        made.version(),
                        new Description(
                                ItemKind.IMAGE,
                                said.access(),
                                said.embargoUntil(),
                                said.people(),
                                said.agency(),
                                said.task(),
                                said.budgetFunded(),
                                said.series(),
                                said.rights(),
                                said.language(),
                                said.dated(),
                                said.completedYear(),
                                said.demonstration(),
                                said.texts(),
                                said.details(),
                                said.creators(),
                                said.places(),
                                said.subjects()));
        Item now = beans.getBean(Items.class).all(List.of(made.id())).get(0);
        beans.getBean(Publication.class).publish(now.id(), now.version());
        return now.code();
    }
}
