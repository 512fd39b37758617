package vn.labuong.shared.jobs;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the queue of a server once all is ready: a task may need anything of it. */
@Component
@ConditionalOnWebApplication
class QueueStart {

    private final WorkQueue queue;

    QueueStart(WorkQueue queue) {
        this.queue = queue;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        queue.start();
    }
}
