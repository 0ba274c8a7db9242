using Yipai.Privacy;

namespace Yipai.Cases.Cities;

/// <summary>Stores the signed profile that first carried each text of the notice, so that consents to earlier texts count.</summary>
public interface ICityProfileStore
{
    /// <summary>Stores a profile under the hash of its notice, unless that text is already known.</summary>
    ValueTask KeepAsync(
        HandlerId handlerId, string contentHash, ReadOnlyMemory<byte> profile, DateTimeOffset shownAt,
        CancellationToken cancellationToken = default);

    /// <summary>Reads the stored profiles, the one that was shown last first.</summary>
    ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(HandlerId handlerId, CancellationToken cancellationToken = default);
}
