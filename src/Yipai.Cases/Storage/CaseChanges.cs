using Yipai.Cases.Workflow;

namespace Yipai.Cases.Storage;

/// <summary>Holds what every store of cases does with changes.</summary>
public static class CaseChanges
{
    /// <summary>Returns the changes if the first follows the given version and each follows the change before it.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="expectedVersion">The version that the first change follows, 0 or more.</param>
    /// <exception cref="CasesException">YP0262: there is no change, or a change does not follow.</exception>
    public static IReadOnlyList<CaseChange> Following(this IReadOnlyList<CaseChange> changes, int expectedVersion)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        for (int place = 0; place < changes.Count; place++)
        {
            bool follows = changes[place].Number == expectedVersion + place + 1
                && (place == 0 || changes[place].From == changes[place - 1].To);
            if (!follows)
            {
                throw CasesException.BrokenLog();
            }
        }

        return changes.Count > 0 ? changes : throw CasesException.BrokenLog();
    }

    /// <summary>Returns the last unit that received the case by these changes, or null if none did.</summary>
    public static string? LastUnit(this IReadOnlyList<CaseChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.LastOrDefault(change => change.Unit is not null)?.Unit;
    }

    /// <summary>Returns the change with a rewritten reason.</summary>
    /// <remarks>A change without a reason stays as it is.</remarks>
    /// <param name="change">The change.</param>
    /// <param name="rewrite">Returns the text to keep instead of a text.</param>
    public static CaseChange Rewrite(this CaseChange change, Func<string, string> rewrite)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(rewrite);
        return change.Reason is { } reason ? change with { Reason = rewrite(reason) } : change;
    }
}
