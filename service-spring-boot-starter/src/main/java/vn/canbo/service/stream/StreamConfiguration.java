package vn.canbo.service.stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;

/** What both consumers share. */
@AutoConfiguration
class StreamConfiguration {

    @Bean
    Consumers consumers(MeterRegistry meters) {
        return new Consumers(meters);
    }

    @Bean
    FirstOffsets firstOffsets(ObjectProvider<JdbcClient> jdbc) {
        return new FirstOffsets(jdbc);
    }

    /**
     * Hands on the records as they are. No header of an outside system is turned into an object on
     * the way.
     */
    @Bean
    BatchMessagingMessageConverter batchWithRecords() {
        var converter = new BatchMessagingMessageConverter();
        converter.setHeaderMapper(new SimpleKafkaHeaderMapper("!*"));
        converter.setRawRecordHeader(true);
        return converter;
    }
}
