package vn.labuong.archive.sound;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which recording a caption file belongs to, and in which language it is, by its name. */
public final class CaptionName {

    private static final Pattern FORM =
            Pattern.compile("(.+?)(?:[.\\-_](vi|vie|en|eng|km|khm|kh))?\\.(?:vtt|srt)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> LANGUAGES =
            Map.of("vi", "vi", "vie", "vi", "en", "en", "eng", "en", "km", "km", "khm", "km", "kh", "km");

    private CaptionName() {}

    /**
     * A recording that the name fits.
     *
     * @param recording its name as given
     * @param language {@code vi}, {@code en} or {@code km}; empty where the name says none
     */
    public record Match(String recording, Optional<String> language) {}

    /** Whether a file of that name may hold captions. */
    public static boolean isOne(String name) {
        return FORM.matcher(alike(name)).matches();
    }

    /**
     * All recordings that the name fits: {@code x.vi.vtt}, {@code x-vi.vtt}, {@code x_vi.srt}, {@code x.mp4-vi.vtt} and
     * {@code x.vtt} all fit {@code x.mp4}. More than one is for a person to decide.
     *
     * @param caption name of the file, in any form and case
     */
    public static List<Match> fitting(String caption, Collection<String> recordings) {
        Matcher form = FORM.matcher(alike(caption));
        if (!form.matches()) {
            return List.of();
        }
        String stem = form.group(1);
        Optional<String> language = Optional.ofNullable(form.group(2)).map(LANGUAGES::get);
        List<Match> exact = recordings.stream()
                .filter(name -> alike(name).equals(stem))
                .map(name -> new Match(name, language))
                .toList();
        return !exact.isEmpty()
                ? exact
                : recordings.stream()
                        .filter(name -> withoutExtension(alike(name)).equals(stem))
                        .map(name -> new Match(name, language))
                        .toList();
    }

    private static String alike(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
