using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server.Retention;

namespace Yipai.Privacy.Server;

/// <summary>One store of the host that holds personal information.</summary>
/// <remarks>
/// Register a source for each such store. After a crash or a restore the same order arrives again. Carrying it out twice must have the
/// same effect as carrying it out once. A method returns only when its effect is durable.
/// </remarks>
/// <example>
/// <code>
/// services.AddSingleton&lt;IPersonalDataSource, CityRecords&gt;();    // register each store of personal information
/// services.AddYipaiRights("/var/lib/city/erasures.journal");
/// </code>
/// </example>
public interface IPersonalDataSource
{
    /// <summary>Gets the name of the store, as replies show it to the person.</summary>
    string Name { get; }

    /// <summary>Gets the items that the store can hold.</summary>
    DataItemSet Items { get; }

    /// <summary>Reads everything that the store holds about one person.</summary>
    IAsyncEnumerable<HeldItem> ReadAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Erases the values of the order (PIPL 47).</summary>
    ValueTask EraseAsync(ErasureOrder order, CancellationToken cancellationToken = default);

    /// <summary>Keeps the records of the order without the person (去标识化).</summary>
    ValueTask DeidentifyAsync(ErasureOrder order, CancellationToken cancellationToken = default);

    /// <summary>Stops every use of the values except storing and securing them (PIPL 44, 47).</summary>
    ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default);

    /// <summary>Allows again what <see cref="RestrictAsync"/> stopped (PIPL 44).</summary>
    /// <remarks>It does not bring back what was erased.</remarks>
    ValueTask LiftRestrictionAsync(ErasureOrder order, CancellationToken cancellationToken = default);

    /// <summary>Reads the decisions about one person that the store keeps, so that the desk can explain them (PIPL 24, 48).</summary>
    /// <remarks>A store that keeps no decisions returns an empty sequence.</remarks>
    IAsyncEnumerable<DecisionRecord> ReadDecisionsAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Replaces a wrong value by the corrected value (P4.3.1; PIPL 46).</summary>
    ValueTask CorrectAsync(HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default);
}
