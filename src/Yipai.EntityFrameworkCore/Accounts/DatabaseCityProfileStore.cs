using Microsoft.EntityFrameworkCore;
using Yipai.Cases.Cities;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Accounts;

/// <summary>Stores the city profile that first carried each text of the notice.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseCityProfileStore(YipaiDatabase database) : ICityProfileStore
{
    private const string Keep = """
        INSERT INTO yipai_city_profile (handler_id, content_hash, shown_at, content) VALUES (@handler, @hash, @at, @content)
        ON CONFLICT DO NOTHING
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same profile can be stored again.</exception>
    public async ValueTask KeepAsync(
        HandlerId handlerId, string contentHash, ReadOnlyMemory<byte> profile, DateTimeOffset shownAt,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contentHash);
        await database.ExecuteAsync(
            Keep,
            cancellationToken,
            ("handler", handlerId.Value),
            ("hash", contentHash),
            ("at", shownAt.UtcTicks),
            ("content", profile.ToArray())).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(
        HandlerId handlerId, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        List<byte[]> profiles = await database.QueryAsync(
            context => context.CityProfiles.AsNoTracking().Where(row => row.HandlerId == handler)
                .OrderByDescending(row => row.ShownAt).Select(row => row.Content).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return [.. profiles.Select(profile => new ReadOnlyMemory<byte>(profile))];
    }
}
