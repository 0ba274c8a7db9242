namespace Yipai.Privacy.Safeguards;

/// <summary>A text after the writer's choices, and the number that the writer moved out of it.</summary>
/// <param name="Text">The text without what was removed or moved.</param>
/// <param name="MovedNumber">The mobile number that becomes the contact, or null if the writer moved none.</param>
public sealed record AdvisedText(string Text, string? MovedNumber)
{
    /// <summary>Says how long the text is and whether a number was moved, never what they hold.</summary>
    public override string ToString() => $"text of {Text.Length} characters{(MovedNumber is null ? "" : ", a number moved to the contact")}";
}
