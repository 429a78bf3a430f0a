package vn.canbo.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the reporting service. */
@SpringBootApplication
class ReportingApplication {

    private ReportingApplication() {}

    static void main(String[] args) {
        SpringApplication.run(ReportingApplication.class, args);
    }
}
