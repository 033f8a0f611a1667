package org.zhiye;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class Zhiye {
    public static void main(String[] args) {
        SpringApplication.run(Zhiye.class, args);
    }
}
