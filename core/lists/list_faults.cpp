// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/list_faults.h"

#include "core/base/text.h"
#include "core/lists/decoded_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace liaison {

namespace {
struct ListFaults {
    Q_DECLARE_TR_FUNCTIONS(liaison::ListFaults)
};

Error unreadable(const QString& message) {
    return {ErrorCode::Unreadable, message, {}};
}

QString textAfterQuote(const RecordTokenizer& at) {
    if (at.recordLine() == at.closingLine())
        return ListFaults::tr(
                   "On line %1, column %2, text follows a closing quotation mark: double the quotation "
                   "marks inside the field, then read the list again.")
            .arg(countText(at.recordLine()))
            .arg(at.faultColumn());
    return ListFaults::tr(
               "The quotation mark opened on line %1, column %2, meets its end on line %3 with text right "
               "behind it: close it where it belongs, then read the list again.")
        .arg(countText(at.recordLine()))
        .arg(at.faultColumn())
        .arg(countText(at.closingLine()));
}

QString nameForPeople(const QString& encoding) {
    if (encoding == u"cp1252"_s)
        return u"Windows-1252"_s;
    return encoding == u"utf-8"_s ? u"UTF-8"_s : u"UTF-16"_s;
}
} // namespace

std::optional<Error> openFault(QFile& file) {
    const QFileInfo info(file.fileName());
    const QString name = info.fileName();
    if (!info.exists())
        return Error{
            ErrorCode::NotFound,
            ListFaults::tr("There is no file “%1”: check where it is and choose it again.").arg(name),
            file.fileName()};
    if (info.isDir())
        return unreadable(ListFaults::tr("“%1” is a folder: choose the list inside it.").arg(name));
    if (!info.isFile())
        return unreadable(
            ListFaults::tr("“%1” is not a file that can be read twice: save it as a file first.").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable,
                     ListFaults::tr(
                         "“%1” cannot be opened: close it in other programs and check that you may read it.")
                         .arg(name),
                     file.errorString()};
    return {};
}

Error recordFault(const RecordTokenizer& tokenizer, RecordTokenizer::Status fault) {
    const QString line = countText(tokenizer.recordLine());
    using Status = RecordTokenizer::Status;
    switch (fault) {
    case Status::StrayQuote:
        return unreadable(
            ListFaults::tr("On line %1, column %2, a quotation mark stands inside a field that does not "
                           "begin with one: put the whole field in quotation marks and double those "
                           "inside, or take it out.")
                .arg(line)
                .arg(tokenizer.faultColumn()));
    case Status::TextAfterQuote:
        return unreadable(textAfterQuote(tokenizer));
    case Status::UnclosedQuote:
        return unreadable(
            ListFaults::tr("The quotation mark opened on line %1, column %2, is never closed: close it, "
                           "then read the list again.")
                .arg(line)
                .arg(tokenizer.faultColumn()));
    case Status::TooWide:
        return unreadable(
            ListFaults::tr("Line %1 has more than %2 columns, which no school list has: check that this "
                           "is the right file.")
                .arg(line, countText(static_cast<qint64>(kWidestRecord))));
    case Status::TooLong:
    case Status::Record:
    case Status::End:
    case Status::NeedMore:
        break;
    }
    return unreadable(
        ListFaults::tr("The record on line %1 is longer than 16 MB: a quotation mark may never be closed "
                       "there, or this is not a list.")
            .arg(line));
}

Error textFault(const DecodedFile& file, const QString& encoding, qint64 line) {
    if (!file.systemError().isEmpty())
        return {ErrorCode::Unreadable,
                ListFaults::tr(
                    "Reading stopped on line %1 because the disk or the network failed: copy the list to "
                    "this computer and try again.")
                    .arg(countText(line)),
                file.systemError()};
    if (file.fault() == DecodedText::Fault::NulByte)
        return unreadable(
            ListFaults::tr("Line %1 holds a NUL byte, which text never has: the file is damaged or in "
                           "another encoding; save the list again as CSV UTF-8.")
                .arg(countText(line)));
    return unreadable(
        ListFaults::tr(
            "Line %1 holds a byte (%2) that is not %3: choose another encoding, or save the list again as "
            "CSV UTF-8.")
            .arg(countText(line), u"0x%1"_s.arg(file.foreignByte(), 2, 16, QChar(u'0')),
                 nameForPeople(encoding)));
}

QString diskFaultText(const QString& path) {
    return ListFaults::tr(
               "Reading “%1” stopped because the disk or the network failed: copy the file to this computer "
               "and try again.")
        .arg(QFileInfo(path).fileName());
}

Error headerLineFault(qint64 headerLine, qint64 lastLine) {
    return unreadable(
        ListFaults::tr("The header is said to be on line %1, but the list ends on line %2: choose the "
                       "line that holds the column names.")
            .arg(countText(headerLine), countText(lastLine)));
}

} // namespace liaison
