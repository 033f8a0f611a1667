package org.zhiye.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The product's side of a pair: everybody clicks 提交 once. */
final class ProductSide {
    private final Product product;
    private final Database database;
    private final List<Stage.Ready> people;

    ProductSide(Product product, Database database, List<Stage.Ready> people) {
        this.product = product;
        this.database = database;
        this.people = people;
    }

    Arm run(int clients) throws IOException, SQLException {
        database.run("restage.sql");
        database.quiet();
        long transactions = database.transactions();
        double jvm = Processor.millis(product.handle());
        double postgres = Processor.millis(database.handle());
        var result = Load.run(product.port(), clients, people.size(), (wire, n) -> {
            var it = people.get(n);
            return wire.post(it.path(), it.person().session(), it.body(UUID.randomUUID()));
        });
        double many = people.size();
        jvm = (Processor.millis(product.handle()) - jvm) / many;
        postgres = (Processor.millis(database.handle()) - postgres) / many;
        double deed = database.sent().stream()
                .filter(it -> !it.sending())
                .mapToLong(Database.Sent::calls)
                .sum();
        return new Arm(
                result.perSecond(),
                jvm,
                postgres,
                deed / many,
                (database.transactions() - transactions) / many,
                result.not(303),
                result.percentile(0.5),
                result.percentile(0.95));
    }
}
