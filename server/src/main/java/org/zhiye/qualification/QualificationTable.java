package org.zhiye.qualification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiye.vault.SealedTable;

/** How the roster's seals are checked. It is taken over as a list: the trail knows the list, not each row. */
@Component
class QualificationTable implements SealedTable {
    @Override
    public String name() {
        return "qualification";
    }

    @Override
    public String sql() {
        return """
                select id as subject, id as row_id, document_index, name, holder, number, specialty, issued, source, mac
                  from qualification order by id""";
    }

    @Override
    public Object[] values(ResultSet row) throws SQLException {
        return new Object[] {
            row.getBytes("document_index"),
            row.getString("name"),
            row.getString("holder"),
            row.getString("number"),
            row.getString("specialty"),
            row.getObject("issued", LocalDate.class),
            row.getString("source")
        };
    }

    @Override
    public boolean inTrail() {
        return false;
    }
}
