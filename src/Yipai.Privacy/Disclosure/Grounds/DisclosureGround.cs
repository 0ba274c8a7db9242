namespace Yipai.Privacy.Disclosure;

/// <summary>Represents one of the nine grounds that need no prior consent (P4.4.2), with the evidence that its clause requires.</summary>
/// <remarks>
/// A ground waives only prior consent, and only for sharing, transfer and publication. Necessity, security and records remain
/// required, and no ground applies to collection. The strict profile reads each ground narrowly (S8).
/// </remarks>
public abstract record DisclosureGround
{
    private protected DisclosureGround(string clause, DataItemSet items)
    {
        Clause = ClauseId.Parse(clause);
        Items = items;
    }

    /// <summary>Gets the clause that declares the ground.</summary>
    public ClauseId Clause { get; }

    /// <summary>Gets the items that the ground needs.</summary>
    /// <remarks>No other item may be disclosed on this ground.</remarks>
    public DataItemSet Items { get; }

    /// <summary>Indicates whether the evidence for the ground is complete at an instant.</summary>
    public abstract bool IsProven(DateTimeOffset now);

    /// <summary>Indicates whether current law still recognizes the ground as the 2021 wording states it (S8).</summary>
    internal abstract bool HoldsInStrict { get; }

    /// <summary>Gets the article behind the ground in the strict profile.</summary>
    internal abstract RuleCitation Article { get; }

    /// <summary>Indicates whether only an authority may receive information on this ground.</summary>
    internal virtual bool IsForAuthority => false;

    /// <summary>Indicates whether the handler must inform the person afterwards (PIPL 18).</summary>
    internal virtual bool IsToldAfterwards => false;

    /// <summary>Indicates whether a refusal by the person prevails over the ground (PIPL 27).</summary>
    internal virtual bool YieldsToRefusal => false;

    /// <summary>Indicates whether the ground falls away when the person stops using the service (P4.1.2-9(2)).</summary>
    internal virtual bool EndsWithUse => false;

    /// <summary>Returns the clause and never the evidence.</summary>
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
