namespace Yipai.Privacy.Policies;

/// <summary>Adds up what a change gives to the handler and what it takes away.</summary>
internal sealed class ChangeTally
{
    /// <summary>Gets in which respects the handler may do more.</summary>
    public MaterialChange Gives { get; private set; }

    /// <summary>Gets in which respects the handler may do less.</summary>
    public MaterialChange Takes { get; private set; }

    public ChangeEffect Effect => (Gives, Takes) switch
    {
        (MaterialChange.None, MaterialChange.None) => ChangeEffect.WordingOnly,
        (_, MaterialChange.None) => ChangeEffect.Widens,
        (MaterialChange.None, _) => ChangeEffect.Narrows,
        _ => ChangeEffect.Mixed,
    };

    public ChangeTally Add(MaterialChange change, bool gives, bool takes)
    {
        Gives |= gives ? change : MaterialChange.None;
        Takes |= takes ? change : MaterialChange.None;
        return this;
    }

    /// <summary>Adds a set of things that the handler may use.</summary>
    /// <remarks>More things give to the handler, and fewer things take away.</remarks>
    public ChangeTally AddAllowed<T>(MaterialChange change, IReadOnlyCollection<T> before, IReadOnlyCollection<T> after) =>
        Add(change, after.Except(before).Any(), before.Except(after).Any());

    /// <summary>Adds a set of items that the handler may use.</summary>
    public ChangeTally AddItems(DataItemSet before, DataItemSet after) =>
        Add(MaterialChange.Item, !after.IsSubsetOf(before), !before.IsSubsetOf(after));

    /// <summary>Adds a set of conditions that bind the handler.</summary>
    /// <remarks>More conditions take away, and fewer conditions give.</remarks>
    public ChangeTally AddRequired<T>(MaterialChange change, IReadOnlyCollection<T> before, IReadOnlyCollection<T> after) =>
        AddAllowed(change, after, before);

    /// <summary>Adds a step on a scale on which a higher number allows the handler more.</summary>
    public ChangeTally AddScale(MaterialChange change, double before, double after) => Add(change, after > before, after < before);

    /// <summary>Adds a permission for the handler that is on or off.</summary>
    public ChangeTally AddSwitch(MaterialChange change, bool before, bool after) => Add(change, after && !before, before && !after);

    /// <summary>Adds a thing that is replaced by another, so that something is new and something is gone.</summary>
    public ChangeTally AddSwap<T>(MaterialChange change, T before, T after)
    {
        bool isOther = !EqualityComparer<T>.Default.Equals(before, after);
        return Add(change, isOther, isOther);
    }
}
