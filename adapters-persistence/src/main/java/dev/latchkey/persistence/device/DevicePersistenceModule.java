package dev.latchkey.persistence.device;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.device.Devices;
import dev.latchkey.persistence.sql.SqlModule;
import dev.latchkey.persistence.sql.SqlSessions;

/** Adds the devices. */
public final class DevicePersistenceModule extends AbstractModule {

    @Override
    protected void configure() {
        SqlModule.mappers(binder()).addBinding().toInstance(DeviceMapper.class);
    }

    @Provides
    @Singleton
    Devices devices(SqlSessions sqlSessions) {
        return new PostgresDevices(sqlSessions.mapper(DeviceMapper.class));
    }
}
