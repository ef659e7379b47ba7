using System.Text;
using System.Text.Json;
using Indicators.Api.Http.Formats;
using Indicators.Storage.Files;

namespace Indicators.Api.Features.Imports;

/// <summary>An import as it is told: as it was when it was done, or how far it is.</summary>
internal sealed class ImportResult(StoredImport import, int status, Language language) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = (language is Language.English ? import.AnswerEn : import.AnswerZh)
            ?? JsonSerializer.Serialize(Pending(), JsonOptions.Options);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = $"{MediaTypes.Json}; charset=utf-8";
        var body = Encoding.UTF8.GetBytes(answer);
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, 0, body.Length, httpContext.RequestAborted);
    }

    private ImportAnswer Pending() => new()
    {
        Id = import.Id,
        File = new(import.Name, import.Size, import.Hash),
        Counts = new(0, 0, 0, 0, 0),
        Progress = new(import.RowsRead, import.RowsChecked, import.RowsWritten),
    };
}
