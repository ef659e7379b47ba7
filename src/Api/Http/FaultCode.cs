namespace Indicators.Api.Http;

/// <summary>What can be wrong with a request; in kebab-case on the wire. The messages stand in <see cref="Messages"/>.</summary>
public enum FaultCode
{
    // the request as such
    BadJson,
    BadEncoding,
    NotJson,
    BodyTooLarge,
    TooManyRows,
    NotFound,
    MethodNotAllowed,
    KeyRequired,
    KeyWrong,
    Refused,
    Internal,

    // words of a query
    UnknownWord,
    RepeatedWord,
    ConflictingWords,
    UnknownChoice,
    OutOfRange,
    BadAsOf,
    UnknownRevision,
    BadCursor,

    // fields of a row, and words alike
    Required,
    UnknownField,
    DuplicateField,
    Unexpected,
    WrongType,
    TooLong,
    NotANumber,
    TooPrecise,
    TooLarge,
    HighBelowValue,
    BadPeriod,
    PeriodTooShort,
    UnknownStatus,
    UnknownUnit,
    UnitMismatch,
    UnknownRegion,
    AmbiguousRegion,
    RegionNotThen,
    UnknownIndicator,
    AmbiguousIndicator,
    UnknownGroup,
    AmbiguousGroup,
    DuplicateRow,
    StatusFalls,
    BadSchedule,
    NotApplicable,

    // the catalogue
    BadCode,
    CodeMismatch,
    Frozen,
    Cycle,
    OverlappingRegion,
    CodeTaken,
    CatalogueChanged,
    BadParent,
}
