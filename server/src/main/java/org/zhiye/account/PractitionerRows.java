package org.zhiye.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Sex;
import org.zhiye.vault.Vault;

/** Reads practitioners out of a statement on {@code account a}, also of one that asks for more than the account, to save a second one. */
@Component
public class PractitionerRows {
    /** What such a statement selects. */
    public static final String COLUMNS =
            "a.id, a.name, a.human, a.document_type, a.document_country, a.document_sealed,"
                    + " a.mobile_sealed, a.birth_date, a.sex, a.verified, a.language";

    private final Vault vault;

    PractitionerRows(Vault vault) {
        this.vault = vault;
    }

    public Practitioner read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Practitioner(
                new PersonId(id),
                row.getString("name"),
                new IdDocument(
                        IdDocumentType.valueOf(row.getString("document_type")),
                        row.getString("document_country"),
                        vault.openText(id, AccountTable.DOCUMENT, id, row.getBytes("document_sealed"))),
                new MobileNumber(vault.openText(id, AccountTable.MOBILE, id, row.getBytes("mobile_sealed"))),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                row.getBoolean("verified"),
                Language.parse(row.getString("language")));
    }

    /** The person behind all accounts of the same document. */
    public UUID human(ResultSet row) throws SQLException {
        return row.getObject("human", UUID.class);
    }
}
