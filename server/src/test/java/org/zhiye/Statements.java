package org.zhiye;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that a piece of work sends, in the thread of the test. */
public final class Statements implements BeanPostProcessor {
    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    /** Does the work and tells what it sent to the database. */
    public static List<String> of(Runnable work) {
        var sent = new ArrayList<String>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {
        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return SENT.get() == null ? connection : proxy(Connection.class, connection, "");
        }
    }

    private static <T> T proxy(Class<T> type, T target, String sql) {
        InvocationHandler handler = (self, method, arguments) -> {
            var list = SENT.get();
            if (list != null && target instanceof Statement && method.getName().startsWith("execute")) {
                list.add(sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql);
            }
            try {
                var result = method.invoke(target, arguments);
                if (result instanceof PreparedStatement statement) {
                    return proxy(PreparedStatement.class, statement, String.valueOf(arguments[0]));
                }
                return result instanceof Statement statement && method.getName().equals("createStatement")
                        ? proxy(Statement.class, statement, "")
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
