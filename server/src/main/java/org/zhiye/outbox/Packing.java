package org.zhiye.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.vault.Vault;

/** What of a message lies sealed in its row: the number or address, and what fills its words. */
@Component
class Packing {
    private final Vault vault;

    Packing(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(UUID id, Outgoing message) {
        return vault.sealOwn(context(id), write(message));
    }

    Outgoing open(Queue.Claimed row) {
        var params = strings(vault.openOwn(context(row.id()), row.params()));
        if (row.account() != null) {
            return new Outgoing(row.id(), row.kind(), new AccountId(row.account()), null, null, row.template(), params);
        }
        return new Outgoing(
                row.id(),
                row.kind(),
                null,
                params.getFirst(),
                row.language() == null ? Language.ZH_HANS : Language.parse(row.language()),
                row.template(),
                params.subList(1, params.size()));
    }

    private static String context(UUID id) {
        return "outbox.params|" + id;
    }

    private static byte[] write(Outgoing message) {
        var values = new ArrayList<String>();
        if (message.to() != null) {
            values.add(message.to());
        }
        values.addAll(message.arguments());
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(values.size());
            for (String value : values) {
                out.writeUTF(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> strings(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var values = new ArrayList<String>();
            for (int left = in.readShort(); left > 0; left--) {
                values.add(in.readUTF());
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
