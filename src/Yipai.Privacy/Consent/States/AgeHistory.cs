using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Consent;

/// <summary>Keeps what a person declared about the own age, in order of time (PIPL 31).</summary>
internal sealed class AgeHistory(MinorDeclaration[] declarations)
{
    /// <summary>Indicates whether the last declaration by an instant was that of a child under 14.</summary>
    public bool IsChild(DateTimeOffset at)
    {
        for (int index = declarations.Length - 1; index >= 0; index--)
        {
            if (declarations[index].At <= at)
            {
                return !declarations[index].IsFourteenOrOlder;
            }
        }

        return false;
    }

    /// <summary>Returns the age band that was last declared by an instant.</summary>
    public AgeBand FindBand(DateTimeOffset at) =>
        Array.FindLast(declarations, declaration => declaration.At <= at)?.Band ?? AgeBand.Unknown;

    /// <summary>Indicates whether the person was a child when something began, or declared to be one between then and an instant.</summary>
    public bool WasChildSince(DateTimeOffset since, DateTimeOffset at) => declarations.Length > 0 && WasDeclaredChild(since, at);

    // Few people declare an age. The loop is not inlined, so that the decision on everybody else stays short.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool WasDeclaredChild(DateTimeOffset since, DateTimeOffset at)
    {
        foreach (MinorDeclaration declaration in declarations)
        {
            if (!declaration.IsFourteenOrOlder && declaration.At >= since && declaration.At <= at)
            {
                return true;
            }
        }

        return IsChild(since);
    }
}
