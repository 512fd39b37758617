package vn.labuong.shared.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Runs a job in one process at a time, whatever the number of processes on one database: under an advisory lock of
 * PostgreSQL, which the end of a process frees as well.
 */
@Component
public class OnlyHere {

    /** Keeps these locks apart from others of the product: "jobs" on a telephone keypad. */
    private static final int JOBS = 5627;

    private final DataSource database;

    OnlyHere(DataSource database) {
        this.database = database;
    }

    /**
     * Runs the job now, or not at all where it runs elsewhere. Holds one connection meanwhile; the job takes its own.
     *
     * @param name of the job; the same in each process
     * @return whether it ran
     */
    public boolean run(String name, Runnable job) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            if (!ask(connection, "select pg_try_advisory_lock(?, ?)", name)) {
                return false;
            }
            try {
                job.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(?, ?)", name);
            }
            return true;
        } catch (SQLException fault) {
            throw new DataAccessResourceFailureException("The lock of the job " + name + " fails", fault);
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, JOBS);
            statement.setInt(2, name.hashCode());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
