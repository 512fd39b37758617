package vn.labuong.portal.web;

import java.util.Locale;
import vn.labuong.portal.rights.Topic;

/** A topic as a list shows it. */
record TopicTile(String slug, String href, String title, String brief) {

    static TopicTile of(Topic topic, Locale locale) {
        Topic.Words words = topic.in(locale);
        return new TopicTile(topic.slug(), topic.address(), words.title(), words.brief());
    }
}
