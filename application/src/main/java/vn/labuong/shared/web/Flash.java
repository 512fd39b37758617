package vn.labuong.shared.web;

import java.io.Serializable;
import java.util.List;

/**
 * What the last action did, shown once by the layout of the next page: put it under the name {@code flash} with
 * {@code RedirectAttributes.addFlashAttribute}, or into the model.
 *
 * @param kind one of done, info, warn, error: the notice's class
 * @param key message key; {@code arguments} fill its places
 */
public record Flash(String kind, String key, List<Serializable> arguments) implements Serializable {

    public static Flash done(String key, Serializable... arguments) {
        return new Flash("done", key, List.of(arguments));
    }

    public static Flash warn(String key, Serializable... arguments) {
        return new Flash("warn", key, List.of(arguments));
    }

    public static Flash refused(String key, Serializable... arguments) {
        return new Flash("error", key, List.of(arguments));
    }
}
