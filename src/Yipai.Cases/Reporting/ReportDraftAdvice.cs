using Yipai.Privacy.Safeguards;

namespace Yipai.Cases.Reporting;

/// <summary>Applies to a draft what its writer chose for the personal values in its text.</summary>
public static class ReportDraftAdvice
{
    /// <summary>Returns the draft after the writer's choices.</summary>
    /// <param name="draft">The draft that was advised on, unchanged since.</param>
    /// <param name="choices">A choice for each advice of <see cref="WritingAdvisor.Advise"/>; an advice that is left out is kept.</param>
    /// <exception cref="CasesException">YP0231: a value cannot become the contact, or the contact is already filled.</exception>
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
            : draft with { Description = applied.Text, Contact = (draft.Contact ?? new ReporterContact()) with { MobileNumber = applied.MovedNumber } };
    }
}
