using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Cases.Storage;

/// <summary>Specifies one page of the cases that an audience may see, in the order of their numbers.</summary>
/// <remarks>
/// <para>The public sees no case whose reporter stays unnamed. A department sees cases that a unit received. A person sees their own cases.
/// Staff see all cases. Every other audience sees no case.</para>
/// <para>The filter selects cases only. <see cref="CaseViewComposer"/> decides what of a case is shown.</para>
/// </remarks>
public sealed record CaseQuery
{
    /// <summary>The largest page, 200 cases.</summary>
    public const int MaxSize = 200;

    /// <summary>Creates a query.</summary>
    /// <param name="audience">The audience.</param>
    public CaseQuery(Audience audience) => Audience = audience;

    /// <summary>Gets the audience.</summary>
    public Audience Audience { get; }

    /// <summary>Gets the person whose cases <see cref="Audience.Subject"/> sees.</summary>
    /// <remarks>Without a person this audience sees no case.</remarks>
    public SubjectId? SubjectId { get; init; }

    /// <summary>Gets the unit whose cases <see cref="Audience.Department"/> sees, or null for the cases of all units.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the stages of the cases, or null for all stages.</summary>
    public IReadOnlyCollection<CaseStage>? Stages { get; init; }

    /// <summary>Gets the number of cases on the page, 1 to 200 and 50 by default.</summary>
    public int Size
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxSize);
            field = value;
        }
    }

    = 50;

    /// <summary>Gets the cursor of an earlier page, or null for the first page.</summary>
    public CaseCursor? After { get; init; }

    /// <summary>Returns the audience, never the person.</summary>
    public override string ToString() => $"cases for {Audience}";
}
