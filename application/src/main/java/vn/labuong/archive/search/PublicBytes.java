package vn.labuong.archive.search;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemPublished;
import vn.labuong.archive.ItemWithdrawn;
import vn.labuong.archive.ingest.Redoing;
import vn.labuong.archive.ingest.StageName;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.PartsClosed;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.Copies;
import vn.labuong.shared.jobs.QueuedWork;
import vn.labuong.shared.jobs.WorkQueue;
import vn.labuong.shared.search.SearchIndex;
import vn.labuong.shared.web.kept.KeptPages;

/**
 * Takes the bytes away that the public could reach and may reach no more (DNH-16): out of the index, also from what the
 * index has yet to merge, and for a withdrawn item its pictures, tiles and recordings too. It is done before the act that
 * closed them gets its answer, and once more by the queue, should the process die in between or another thread have
 * indexed the item as it was.
 */
@Component
public class PublicBytes implements QueuedWork {

    private static final Logger LOG = LoggerFactory.getLogger(PublicBytes.class);
    private static final String KIND = "archive.public-bytes";

    private final SearchIndex index;
    private final ItemIndex itemIndex;
    private final Items items;
    private final ArchiveFiles files;
    private final Renditions renditions;
    private final Copies copies;
    private final Redoing redoing;
    private final WorkQueue queue;
    private final KeptPages pages;
    private final TransactionTemplate apart;

    PublicBytes(
            SearchIndex index,
            ItemIndex itemIndex,
            Items items,
            ArchiveFiles files,
            Renditions renditions,
            Copies copies,
            Redoing redoing,
            WorkQueue queue,
            KeptPages pages,
            PlatformTransactionManager transactions) {
        this.index = index;
        this.itemIndex = itemIndex;
        this.items = items;
        this.files = files;
        this.renditions = renditions;
        this.copies = copies;
        this.redoing = redoing;
        this.queue = queue;
        this.pages = pages;
        // What follows a commit needs a transaction of its own.
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void toBeWithdrawn(ItemWithdrawn news) {
        queue.put(KIND, news.item().toString());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void toBeClosed(PartsClosed news) {
        queue.put(KIND, news.item().toString());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void withdrawn(ItemWithdrawn news) {
        index.remove(news.item().toString());
        closeNow(news.item());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void closed(PartsClosed news) {
        closeNow(news.item());
    }

    /** A change of level, embargo, people or consent closes an item as well as a withdrawal does. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void changed(ItemChanged news) {
        if (itemIndex.isOpenNoMore(news.item())) {
            closeNow(news.item());
        }
    }

    /** What was taken away is made again for an item that is published anew. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void published(ItemPublished news) {
        renditions.wanting(news.item()).forEach(file -> redoing.again(file, Set.of(StageName.DERIVE)));
    }

    @Override
    public void run(String subject) {
        closeNow(ItemId.of(subject));
    }

    private void closeNow(ItemId id) {
        apart.executeWithoutResult(status -> takeAway(id));
        // Pages worked out between the change and here were still found by the words of the index.
        pages.forget();
    }

    private void takeAway(ItemId id) {
        itemIndex.update(id);
        index.purge();
        List<ArchiveFile> ofItem = files.ofAll(List.of(id));
        ofItem.stream().filter(file -> file.state() == ArchiveFile.State.GONE).forEach(this::goneForGood);
        boolean withdrawn = items.all(List.of(id)).stream()
                .anyMatch(item -> item.state() == Item.State.WITHDRAWN || item.state() == Item.State.DISPOSED);
        if (withdrawn) {
            List<FileId> ids = ofItem.stream().map(ArchiveFile::id).toList();
            renditions.shownOf(ids).forEach(copies::drop);
            renditions.gone(ids);
        }
    }

    private void goneForGood(ArchiveFile file) {
        copies.remove(file.id());
        renditions.gone(List.of(file.id()));
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        LOG.error("Public bytes of item {} are not all gone", subject, cause);
    }
}
