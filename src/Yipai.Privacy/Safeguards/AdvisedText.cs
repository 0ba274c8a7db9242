namespace Yipai.Privacy.Safeguards;

/// <summary>Holds a text after the writer's choices, and the number that the writer moved out of it.</summary>
/// <param name="Text">The text without the values that the writer removed or moved.</param>
/// <param name="MovedNumber">The mobile number that becomes the contact, or null if the writer moved none.</param>
public sealed record AdvisedText(string Text, string? MovedNumber)
{
    /// <summary>Returns the length of the text and whether a number was moved, never their content.</summary>
    public override string ToString() =>
        $"text of {Text.Length} characters{(MovedNumber is null ? "" : ", a number moved to the contact")}";
}
