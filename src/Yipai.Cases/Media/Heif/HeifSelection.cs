namespace Yipai.Cases.Media;

/// <summary>Selects the items that are needed to show the picture.</summary>
/// <remarks>
/// Idea: start at the primary item, follow its references to tiles and the alpha references to it, and keep every item on the way. A
/// marked item is not visited again, so circular references end.
/// Invariant: an item is kept only if a reference from the primary item reaches it. Source: ISO/IEC 23008-12, 6.4 and 6.6.
/// </remarks>
internal static class HeifSelection
{
    private static readonly uint Derived = FourCharacterCode.Of("dimg");
    private static readonly uint Auxiliary = FourCharacterCode.Of("auxl");

    /// <summary>Keeps the primary picture, its tiles and its transparency.</summary>
    /// <remarks>
    /// All other items are removed. Thumbnails may show the picture before an edit. The person never saw depth maps, gain maps, bursts and
    /// other shots.
    /// </remarks>
    public static void Select(HeifMeta meta)
    {
        ILookup<uint, HeifItem> alphas = (
            from item in meta.Items.Values
            where item.Properties.Exists(property => meta.Properties[property.Index - 1].IsAlpha)
            from reference in item.References
            where reference.Type == Auxiliary
            from master in reference.To
            select (master, item)).ToLookup(pair => pair.master, pair => pair.item);
        var open = new Queue<HeifItem>([meta.Items[meta.Primary]]);
        while (open.TryDequeue(out HeifItem? item))
        {
            if (item.IsKept)
            {
                continue;
            }

            Check(item, meta);
            item.IsKept = true;
            foreach (uint part in item.References.Where(reference => reference.Type == Derived).SelectMany(reference => reference.To))
            {
                open.Enqueue(meta.Items[part]);
            }

            foreach (HeifItem alpha in alphas[item.Id])
            {
                open.Enqueue(alpha);
            }
        }
    }

    private static void Check(HeifItem item, HeifMeta meta)
    {
        if (!item.IsPicture)
        {
            throw CasesException.Refused(RefusalReason.UnknownPart, item.Offset);
        }

        foreach ((int index, bool isEssential) in item.Properties)
        {
            HeifProperty property = meta.Properties[index - 1];
            _ = isEssential && !property.IsVisible ? throw CasesException.Refused(RefusalReason.UnknownPart, property.Offset) : 0;
        }

        item.Properties.RemoveAll(property => !meta.Properties[property.Index - 1].IsVisible);
    }
}
