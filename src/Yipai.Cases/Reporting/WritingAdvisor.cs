using Yipai.Privacy;

namespace Yipai.Cases.Reporting;

/// <summary>Finds personal values in a draft's text and applies what the writer chose.</summary>
/// <remarks>It masks nothing: masking is for display (P4.1.2-9(5)), and a number may be the evidence.</remarks>
public static class WritingAdvisor
{
    /// <summary>What the writer should look at before sending.</summary>
    public static IReadOnlyList<WritingAdvice> Advise(string description) =>
        [.. TextScanner.Default.Scan(description).Select(finding => new WritingAdvice(finding.Item, finding.Start, finding.Length))];

    /// <summary>The draft after the writer's choices.</summary>
    /// <param name="draft">The draft that was advised on, unchanged since.</param>
    /// <param name="choices">A choice per advice; an advice left out is kept.</param>
    /// <exception cref="CasesException">YP0231: a value cannot become the contact, or the contact is already filled.</exception>
    public static ReportDraft Apply(ReportDraft draft, IReadOnlyDictionary<WritingAdvice, AdviceChoice> choices)
    {
        string text = draft.Description;
        ReporterContact? contact = draft.Contact;
        foreach ((WritingAdvice advice, AdviceChoice choice) in choices.OrderByDescending(pair => pair.Key.Start))
        {
            if (choice == AdviceChoice.Keep)
            {
                continue;
            }

            if (choice == AdviceChoice.MoveToContact)
            {
                if (!advice.CanMoveToContact || contact?.MobileNumber is not null)
                {
                    throw CasesException.CannotMoveToContact();
                }

                contact = (contact ?? new ReporterContact()) with { MobileNumber = text.Substring(advice.Start, advice.Length) };
            }

            text = text.Remove(advice.Start, advice.Length);
        }

        return draft with { Description = text, Contact = contact };
    }
}
