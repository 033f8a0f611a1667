package org.zhiye;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhiyeTest
class StatementsTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void each_statement_is_counted_once() {
        var sent = Statements.of(() -> {
            jdbc.sql("select 1").query(Integer.class).single();
            jdbc.sql("select ?::int").param(2).query(Integer.class).single();
        });
        assertThat(sent).containsExactly("select 1", "select ?::int");
    }
}
