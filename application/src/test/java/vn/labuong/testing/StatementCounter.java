package vn.labuong.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that the working role sends to the database; {@link #during} gives the number for one act. */
public class StatementCounter implements BeanPostProcessor {

    /** An act that may fail with anything. */
    public interface Act {
        void run() throws Exception;
    }

    private static final AtomicLong SENT = new AtomicLong();

    /** The number of statements sent while the act ran, but for those of jobs and queued tasks. */
    public static long during(Act act) throws Exception {
        long before = SENT.get();
        act.run();
        return SENT.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && "dataSource".equals(name) ? new Counted(source) : bean;
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return proxy(Connection.class, super.getConnection());
        }
    }

    /** Timed jobs and queued tasks go on while a page is asked for, and are no part of what it costs. */
    private static boolean isBackground() {
        return Thread.currentThread().getName().matches("(jobs-|db-scheduler|archive-).*");
    }

    private static <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (target instanceof Statement && method.getName().startsWith("execute") && !isBackground()) {
                SENT.incrementAndGet();
            }
            try {
                Object result = method.invoke(target, arguments);
                if (result instanceof PreparedStatement statement) {
                    return proxy(PreparedStatement.class, statement);
                }
                return result instanceof Statement statement ? proxy(Statement.class, statement) : result;
            } catch (InvocationTargetException fault) {
                throw fault.getCause() == null ? fault : fault.getCause();
            }
        };
        return type.cast(
                Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
