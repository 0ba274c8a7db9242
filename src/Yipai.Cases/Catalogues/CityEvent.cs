using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>Represents a class of event (事件), such as 暴露垃圾 (P3-8).</summary>
public sealed record CityEvent : CaseSubject
{
    internal CityEvent(SubjectCode code, string majorName, string name)
        : base(code, majorName, name)
    {
    }
}
