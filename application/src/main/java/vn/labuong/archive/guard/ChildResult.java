package vn.labuong.archive.guard;

import java.util.Locale;
import java.util.function.Function;

/** How a child ended; none of these is a fault of ours. */
public sealed interface ChildResult<T> {

    /** It did its work. */
    record Done<T>(T value) implements ChildResult<T> {}

    /**
     * It ended by itself without success.
     *
     * @param status its exit status, 128 + signal where a signal ended it, -1 where it could not be started
     * @param said the end of what it said, at most 2,000 characters; not for the public: it may name files
     */
    record Failed<T>(int status, String said) implements ChildResult<T> {}

    /** It wanted more than it may have and was ended. */
    record RanAway<T>(Cap cap) implements ChildResult<T> {}

    /** The limit that was reached. */
    enum Cap {
        MEMORY,
        PROCESSOR,
        TIME,
        OUTPUT;

        /** The message key of what happened, {@code archive.guard.ran-away.…}. */
        public String reason() {
            return "archive.guard.ran-away." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The value, or what the other two endings are turned into. */
    default <R> R fold(Function<T, R> done, Function<Failed<T>, R> failed, Function<Cap, R> ranAway) {
        if (this instanceof Done<T> good) {
            return done.apply(good.value());
        }
        return this instanceof Failed<T> bad ? failed.apply(bad) : ranAway.apply(((RanAway<T>) this).cap());
    }
}
