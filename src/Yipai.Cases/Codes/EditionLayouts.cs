using System.Numerics;

namespace Yipai.Cases.Codes;

/// <summary>Holds the two layouts of a code whose class has a third digit since the edition of 2026.</summary>
internal sealed class EditionLayouts(CodeLayout of2013, CodeLayout of2026)
{
    /// <summary>Returns the layout of an edition.</summary>
    /// <remarks>The editions of 2007 and 2013 share one.</remarks>
    public CodeLayout Of(CatalogueEdition edition) => edition == CatalogueEdition.GbT47678_2026 ? of2026 : of2013;

    /// <summary>Tries to read the digits.</summary>
    /// <remarks>An unspecified edition follows from their number and is set accordingly.</remarks>
    public bool TryRead<TChar>(ReadOnlySpan<TChar> text, ref CatalogueEdition edition, out ulong number, out CodeFault fault)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (edition == CatalogueEdition.Unspecified)
        {
            edition = text.Length == of2013.Length ? CatalogueEdition.GbT30428_2013 : CatalogueEdition.GbT47678_2026;
        }

        return Of(edition).TryRead(text, out number, out fault);
    }
}
