package vn.labuong.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One step of the way from the first page, shown by the layout when the model holds a list {@code crumbs}. */
public record Crumb(String text, String href) {

    /**
     * The way of the staff through a list to a page below it, to which more may be added.
     *
     * @param text message by key
     * @param titleKey of the list
     * @param below names and addresses in turn
     */
    public static List<Crumb> staff(UnaryOperator<String> text, String titleKey, String list, String... below) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(text.apply("shared.nav.staff"), "/noi-bo"));
        crumbs.add(new Crumb(text.apply(titleKey), list));
        for (int at = 0; at < below.length; at += 2) {
            crumbs.add(new Crumb(below[at], below[at + 1]));
        }
        return crumbs;
    }
}
