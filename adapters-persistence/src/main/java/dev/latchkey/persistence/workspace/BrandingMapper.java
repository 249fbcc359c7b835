package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.BrandingChange;
import java.util.Optional;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code branding} table. */
interface BrandingMapper {

    @Select(value = """
            INSERT INTO branding (id, workspace_id, primary_color, theme, logo_url, updated_at)
            VALUES (
                #{row.id},
                #{row.workspaceId},
                #{row.primaryColor},
                #{row.theme},
                #{row.logoUrl},
                #{row.updatedAt}
            )
            ON CONFLICT (workspace_id) DO UPDATE
            SET primary_color = CASE
                    WHEN #{change.primaryColour.changes} THEN excluded.primary_color
                    ELSE branding.primary_color
                END,
                theme = CASE WHEN #{change.theme.changes} THEN excluded.theme ELSE branding.theme END,
                logo_url = CASE WHEN #{change.logo.changes} THEN excluded.logo_url ELSE branding.logo_url END,
                updated_at = excluded.updated_at
            RETURNING id, workspace_id, primary_color, theme, logo_url, updated_at
            """, affectData = true)
    BrandingRow upsert(BrandingRow row, BrandingChange change);

    @Select("""
            SELECT id,
                   workspace_id,
                   primary_color,
                   theme,
                   logo_url,
                   updated_at
            FROM branding
            WHERE workspace_id = #{workspaceId}
            """)
    Optional<BrandingRow> select(String workspaceId);
}
