namespace Yipai.Privacy.Detection;

/// <summary>Converts written values to the form that is checked.</summary>
internal static class ValueText
{
    /// <summary>Copies a value without separators.</summary>
    /// <param name="value">The value.</param>
    /// <param name="compact">Receives the characters.</param>
    /// <param name="separators">The characters that are left out.</param>
    /// <returns>The number of characters copied, or -1 if they do not fit.</returns>
    public static int Compact(ReadOnlySpan<char> value, Span<char> compact, ReadOnlySpan<char> separators)
    {
        int length = 0;
        foreach (char character in value)
        {
            if (separators.Contains(character))
            {
                continue;
            }

            if (length == compact.Length)
            {
                return -1;
            }

            compact[length++] = NumberReader.Fold(character);
        }

        return length;
    }
}
