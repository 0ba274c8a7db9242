namespace Yipai.Privacy.Disclosure;

/// <summary>One of the nine grounds that need no prior consent (P4.4.2), with the evidence that its clause asks for.</summary>
/// <remarks>
/// It waives prior consent only, for sharing, transfer and publication only: never what is necessary, security or the
/// record, and never for collection. The strict profile reads each narrowly (S8).
/// </remarks>
public abstract record DisclosureGround
{
    private protected DisclosureGround(string clause, DataItemSet items)
    {
        Clause = ClauseId.Parse(clause);
        Items = items;
    }

    /// <summary>The clause.</summary>
    public ClauseId Clause { get; }

    /// <summary>The items that the ground needs; no other leaves on it.</summary>
    public DataItemSet Items { get; }

    /// <summary>Whether the evidence is whole.</summary>
    public abstract bool IsProven(DateTimeOffset now);

    /// <summary>Whether the law still knows the ground as the wording has it (S8).</summary>
    internal abstract bool HoldsInStrict { get; }

    /// <summary>The article behind it in the strict profile.</summary>
    internal abstract RuleCitation Article { get; }

    /// <summary>Whether only an authority may receive on it.</summary>
    internal virtual bool IsForAuthority => false;

    /// <summary>Whether the person is told afterwards (PIPL 18).</summary>
    internal virtual bool IsToldAfterwards => false;

    /// <summary>Whether a refusal by the person stands against it (PIPL 27).</summary>
    internal virtual bool YieldsToRefusal => false;

    /// <summary>The clause, never the evidence.</summary>
    public sealed override string ToString() => Clause.Value;

    private protected static bool AreFilled(params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return false;
            }
        }

        return true;
    }
}
