using Yipai.Privacy.Safeguards;

namespace Yipai.Cases.Reporting;

/// <summary>Applies the writer's choices for the personal values in a draft's text.</summary>
public static class ReportDraftAdvice
{
    /// <summary>Returns the draft after the writer's choices.</summary>
    /// <param name="draft">The draft for which the advice was given, unchanged since then.</param>
    /// <param name="choices">A choice for each advice of <see cref="WritingAdvisor.Advise"/>. A value without a choice stays.</param>
    /// <exception cref="CasesException">YP0231: a value cannot become the contact, or the contact already has a number.</exception>
    public static ReportDraft Apply(this ReportDraft draft, IReadOnlyDictionary<WritingAdvice, AdviceChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(choices);
        if (!WritingAdvisor.TryApply(draft.Description, choices, out AdvisedText? applied)
            || (applied.MovedNumber is not null && draft.Contact?.MobileNumber is not null))
        {
            throw CasesException.CannotMoveToContact();
        }

        return applied.MovedNumber is null
            ? draft with { Description = applied.Text }
            : draft with
            {
                Description = applied.Text,
                Contact = (draft.Contact ?? new ReporterContact()) with { MobileNumber = applied.MovedNumber },
            };
    }
}
