// also breaks: adaptersShowNothingButTheirDoors
package dev.latchkey.persistence.session;

import org.apache.ibatis.annotations.Select;

public interface PublicMapper {

    @Select("SELECT count(*) FROM session")
    int count();
}
