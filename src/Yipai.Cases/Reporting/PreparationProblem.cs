namespace Yipai.Cases.Reporting;

/// <summary>Describes why a draft cannot become a report, with the code of the error.</summary>
/// <param name="Code">A code from docs/errors.md, such as <c>YP0212</c>.</param>
/// <param name="Message">What is wrong and what to do, without any personal value.</param>
public sealed record PreparationProblem(string Code, string Message)
{
    /// <summary>Gets the place of the photo in the draft, from 1 on, or null if the problem is not about one photo.</summary>
    public int? PhotoNumber { get; init; }

    /// <summary>Returns the problem with the place of its photo, which the message then names.</summary>
    /// <param name="number">The place of the photo in the draft, from 1 on.</param>
    /// <param name="count">The number of photos in the draft.</param>
    public PreparationProblem ForPhoto(int number, int count) =>
        this with { PhotoNumber = number, Message = $"Photo {number} of {count}: {Message}" };
}
