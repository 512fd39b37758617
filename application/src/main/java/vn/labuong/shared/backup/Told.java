package vn.labuong.shared.backup;

/** Is told how a long work goes on. */
public interface Told {

    void say(String key, Object... arguments);

    /** Says how far it is, at most every ten seconds. */
    final class Pace {

        private static final long EVERY = 10_000_000_000L;

        private final Told told;
        private long last = System.nanoTime();

        Pace(Told told) {
            this.told = told;
        }

        void at(String key, Object... arguments) {
            if (System.nanoTime() - last >= EVERY) {
                last = System.nanoTime();
                told.say(key, arguments);
            }
        }
    }
}
