using Yipai.Privacy.Server.Retention;

namespace Yipai.Privacy.Server;

/// <summary>One store of the host that holds personal information; each store registers one.</summary>
/// <remarks>
/// Carrying out an order twice must do what doing it once does: after a crash or a restore it comes again. An order returns when
/// its effect is durable.
/// </remarks>
/// <example>
/// <code>
/// services.AddSingleton&lt;IPersonalDataSource, CityRecords&gt;();    // one for each store of personal information
/// services.AddYipaiRights("/var/lib/city/erasures.journal");
/// </code>
/// </example>
public interface IPersonalDataSource
{
    /// <summary>The store's name, as the person is told it.</summary>
    string Name { get; }

    /// <summary>The items that the store can hold.</summary>
    DataItemSet Items { get; }

    /// <summary>Everything held about one person, as a stream.</summary>
    IAsyncEnumerable<HeldItem> ReadAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Erases (PIPL 47).</summary>
    ValueTask EraseAsync(ErasureOrder order, CancellationToken cancellationToken = default);

    /// <summary>Keeps the record without the person (去标识化).</summary>
    ValueTask DeidentifyAsync(ErasureOrder order, CancellationToken cancellationToken = default);

    /// <summary>Stops every use but storage and securing (PIPL 44, 47).</summary>
    ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default);

    /// <summary>Replaces a value by the right one (P4.3.1; PIPL 46).</summary>
    ValueTask CorrectAsync(HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default);
}
