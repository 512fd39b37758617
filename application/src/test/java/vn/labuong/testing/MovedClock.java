package vn.labuong.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The product's clock, which a test may set to a moment for as long as an act lasts. Nothing else may run then. */
public class MovedClock implements BeanPostProcessor {

    private static volatile @Nullable Instant moment;

    /** Does the act while the product takes it to be that moment. */
    public static void at(Instant then, StatementCounter.Act act) throws Exception {
        moment = then;
        try {
            act.run();
        } finally {
            moment = null;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Clock clock ? new Moved(clock) : bean;
    }

    private static final class Moved extends Clock {

        private final Clock real;

        Moved(Clock real) {
            this.real = real;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Moved(real.withZone(zone));
        }

        @Override
        public Instant instant() {
            Instant set = moment;
            return set == null ? real.instant() : set;
        }
    }
}
